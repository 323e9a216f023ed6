package dev.madang.markdown.code;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The languages that are known, by their names. */
final class Languages {

    private static final Grammar PLAIN = code -> code.take(Kind.PLAIN, code.length());

    private static final Span SLASHES = Span.lineComment("//");
    private static final Span SLASH_STAR = Span.comment("/*", "*/");
    private static final Span HASH = Span.lineComment("#");
    private static final Span SINGLE = Span.line("'");
    private static final Span DOUBLE = Span.line("\"");
    private static final Span THREE_DOUBLE = Span.lines("\"\"\"");

    private static final String OF_JAVASCRIPT = """
            async await break case catch class const continue debugger default delete do else export extends false finally
            for from function if import in instanceof let new null of return static super switch this throw true try typeof
            undefined var void while with yield""";

    private static final Language JAVASCRIPT =
            Language.of(OF_JAVASCRIPT, SLASHES, SLASH_STAR, DOUBLE, SINGLE, Span.lines("`"));

    private static final Language TYPESCRIPT =
            Language.of(OF_JAVASCRIPT + """
                     abstract any as boolean declare enum implements infer interface is keyof namespace never number private
                    protected public readonly satisfies string type unknown""", SLASHES, SLASH_STAR, DOUBLE, SINGLE, Span.lines("`"));

    private static final Language JAVA = Language.of("""
            abstract assert boolean break byte case catch char class const continue default do double else enum extends
            false final finally float for goto if implements import instanceof int interface long native new null package
            permits private protected public record return sealed short static strictfp super switch synchronized this
            throw throws transient true try var void volatile while yield""", SLASHES, SLASH_STAR, THREE_DOUBLE, DOUBLE, SINGLE);

    private static final Language KOTLIN =
            Language.of("""
            abstract actual annotation as break by catch class companion const constructor continue data do else enum expect
            false final finally for fun if import in infix init inline inner interface internal is it lateinit null object
            open operator out override package private protected public return sealed super suspend this throw true try
            typealias val var vararg when where while""", SLASHES, SLASH_STAR, Span.raw("\"\"\"", "\"\"\""), DOUBLE, SINGLE);

    private static final Language C = Language.of("""
            alignas alignof auto bool break case catch char class concept const consteval constexpr const_cast continue
            co_await co_return co_yield decltype default delete do double dynamic_cast else enum explicit export extern
            false final float for friend goto if inline int long mutable namespace new noexcept NULL nullptr operator
            override private protected public register reinterpret_cast requires restrict return short signed sizeof
            static static_assert static_cast struct switch template this throw true try typedef typeid typename union
            unsigned using virtual void volatile wchar_t while""", SLASHES, SLASH_STAR, Span.raw("R\"(", ")\""), DOUBLE, SINGLE);

    private static final Language C_SHARP =
            Language.of("""
            abstract as async await base bool break byte case catch char checked class const continue decimal default
            delegate do double else enum event explicit extern false finally fixed float for foreach get goto if implicit
            in init int interface internal is lock long nameof namespace new null object operator out override params
            private protected public readonly record ref required return sbyte sealed set short sizeof stackalloc static
            string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void
            volatile when where while with yield""", SLASHES, SLASH_STAR, Span.raw("\"\"\"", "\"\"\""), Span.raw("@\"", "\""), DOUBLE, SINGLE);

    private static final Language GO = Language.of("""
            any bool break byte case chan const continue default defer else error fallthrough false float32 float64 for
            func go goto if import int int64 interface iota map nil package range return rune select string struct switch
            true type uint uint64 var""", SLASHES, SLASH_STAR, Span.raw("`", "`"), DOUBLE, SINGLE);

    private static final Language RUST = Language.of(
            """
            as async await bool break char const continue crate dyn else enum extern f32 f64 false fn for i32 i64 if impl in
            isize let loop match mod move mut pub ref return self Self static str struct super trait true type u8 u32 u64
            union unsafe use usize where while""", SLASHES, SLASH_STAR, Span.raw("r#\"", "\"#"), Span.raw("r\"", "\""), Span.lines("\""), SINGLE);

    private static final Language PHP =
            Language.of("""
            abstract and array as bool break callable case catch class clone const continue declare default do echo else
            elseif empty enum extends false final finally float fn for foreach function global goto if implements include
            include_once instanceof int interface isset list match mixed namespace new null or print private protected
            public readonly require require_once return self static string switch throw trait true try unset use var void
            while yield""", SLASHES, SLASH_STAR, Span.lineComment("# "), Span.lines("\""), Span.lines("'"));

    private static final Language PYTHON = Language.of("""
            and as assert async await break case class continue def del elif else except False finally for from global if
            import in is lambda match None nonlocal not or pass raise return self True try while with yield""", HASH, THREE_DOUBLE, Span.lines("'''"), DOUBLE, SINGLE);

    private static final Language RUBY =
            Language.of("""
            alias and begin break case class def defined do else elsif end ensure extend false for if in include module
            next nil not or private protected public raise redo require require_relative rescue retry return self super
            then true undef unless until when while yield""", HASH, Span.comment("=begin", "=end"), Span.lines("\""), Span.lines("'"), Span.lines("`"));

    private static final Language BASH = Language.of("""
            break case cd continue declare do done echo elif else esac eval exec exit export fi for function if in local
            read readonly return select set shift source then trap unset until while""", HASH, Span.lines("\""), Span.raw("'", "'"));

    private static final Language SQL = Language.of(
            """
            add all alter and any as asc between bigint boolean by cascade case cast char check column commit constraint
            create cross current_date current_timestamp database date default delete desc distinct drop else end escape
            except exists explain false fetch first for foreign from full function grant group having if ilike in index
            inner insert int integer intersect interval into is join key left like limit natural not null numeric offset on
            or order outer over partition primary procedure recursive references returning revoke right rollback row rows
            select set table text then timestamp to transaction trigger true truncate union unique update using values
            varchar view when where window with""", Span.lineComment("--"), SLASH_STAR, Span.raw("'", "'"), Span.raw("\"", "\""), Span.raw("`", "`"));

    private static final Language JSON = Language.of("false null true", SLASHES, SLASH_STAR, DOUBLE);
    private static final Language YAML = Language.of("false null true", HASH, DOUBLE, SINGLE);
    private static final Language CSS = Language.of("important", SLASH_STAR, DOUBLE, SINGLE);

    private static final Map<String, Grammar> BY_NAME = new HashMap<>();

    static {
        add(JAVASCRIPT.withSigns("@"), "javascript js mjs cjs jsx");
        add(TYPESCRIPT.withSigns("@"), "typescript ts mts tsx");
        add(JAVA.withSigns("@"), "java");
        add(KOTLIN.withSigns("@"), "kotlin kt kts");
        add(C.withSigns("#"), "c h cpp c++ cc cxx hpp");
        add(C_SHARP.withSigns("#"), "csharp c# cs");
        add(GO, "go golang");
        add(RUST.withSigns("'"), "rust rs");
        add(PHP.inAnyCase().withSigns("$"), "php");
        add(PYTHON.withSigns("@"), "python py python3");
        add(RUBY.withSigns("@"), "ruby rb");
        add(BASH.withSigns("$"), "bash sh shell zsh");
        add(SQL.inAnyCase(), "sql mysql mariadb postgresql postgres sqlite plsql");
        add(JSON.withKeys(""), "json jsonc json5");
        add(YAML.withKeys("-.'\""), "yaml yml");
        add(CSS.withSigns("@#.").withKeys("-"), "css scss less");
        add(new Markup(Map.of("script", JAVASCRIPT, "style", CSS)), "html htm xhtml xml svg vue");
        add(new Diff(), "diff patch");
    }

    private Languages() {}

    static Grammar named(String name) {
        return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), PLAIN);
    }

    private static void add(Grammar grammar, String names) {
        for (String name : names.split(" ", -1)) {
            BY_NAME.put(name, grammar);
        }
    }
}
