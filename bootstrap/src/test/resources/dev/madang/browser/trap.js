// Runs in every frame before anything else does. What a vandal's script would call first is caught.
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
  window[name] = () => window.caught(`${name}() in ${location.href}`);
}

window.trap = {
  // What no template of the board makes, but a text could.
  elements: [
    'script, style, iframe, frame, frameset, object, embed, applet, base, portal, fencedframe, svg, math, template',
    'audio, video, source, track, marquee, isindex, keygen, xmp, plaintext, noembed, noframes, noscript, layer, x',
    'meta[http-equiv], link:not([rel=stylesheet], [rel=icon]), [style], [srcdoc], [srcset], [formaction]:not([formaction^="/"][formaction*="carry&"]), [ping]',
    '[background], [popover], [is], [autofocus]:not([role=alert])',
  ].join(),

  looks: /<link rel="(stylesheet|icon)"[^>]* href="\/assets\/[\w.-]+">/g,

  addresses: ['href', 'src', 'action', 'data', 'poster', 'manifest'],

  isStrange({name, value}) {
    return name.startsWith('on') || name.includes(':')
      || trap.addresses.includes(name) && new URL(value, location.href).origin !== location.origin;
  },

  strangers(page) {
    const strange = [...page.querySelectorAll('*')].filter(element => [...element.attributes].some(trap.isStrange));
    return [...page.querySelectorAll(trap.elements), ...strange].map(element => element.outerHTML);
  },

  // Lets pages of the board run, one after the other in one frame, and sees whether they are all there is. The board's own
  // looks would take most of the time.
  async show(texts) {
    const frame = trap.frame(texts.join('').replaceAll(trap.looks, ''));
    frame.hidden = true;
    await trap.loaded(frame);
    const found = trap.strangers(frame.contentDocument);
    const shown = frame.contentDocument.querySelectorAll('footer').length;
    const pages = texts.filter(text => text.includes('<footer>')).length;
    frame.remove();
    return shown === pages ? found : [...found, `${shown} pages instead of ${pages}`];
  },

  // Lets texts run as they are, each in a frame, for as long as it takes images not to load.
  async expose(texts) {
    const frames = texts.map(trap.frame);
    await Promise.all(frames.map(frame => Promise.race([trap.loaded(frame), trap.time(5000)])));
    await trap.time(500);
    frames.forEach(frame => frame.remove());
  },

  frame(text) {
    const frame = document.createElement('iframe');
    frame.srcdoc = text;
    document.body.append(frame);
    return frame;
  },

  loaded: frame => new Promise(resolve => frame.addEventListener('load', resolve)),

  time: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
};
