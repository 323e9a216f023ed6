package dev.madang.web.html.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call a device by which they have signed in: its browser, and the system that it runs on. */
public final class DeviceName {

    /** In the order of their looking alike: each browser claims to be those below it, too. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("KAKAOTALK", "KakaoTalk");
        BROWSERS.put("NAVER(", "NAVER");
        BROWSERS.put("Whale/", "Whale");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Vivaldi/", "Vivaldi");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private DeviceName() {}

    /** @param client what the browser calls itself; itself the name if it isn't known, empty if it is empty */
    public static Optional<String> of(String client) {
        String name = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known -> known.entrySet().stream()
                        .filter(each -> client.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .collect(Collectors.joining(" · "));
        return Optional.of(name.isEmpty() ? client : name).filter(each -> !each.isEmpty());
    }
}
