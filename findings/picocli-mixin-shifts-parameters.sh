#!/usr/bin/env bash
# A mixin may add options while the command is built: it is told either its own CommandSpec, or that of the command that it is
# mixed into (the mixee). Of a command that is a class both do the same. Of a command that is a method, options added to the mixee
# shift all parameters behind the mixin: each gets the value of another option, or null though something was given.
# Nothing complains while the command is built, and the help is the same in both cases.
#
# picocli 4.7.7, on any Java from 17 on. Seen:
#     added to the mixin: level=3 name=mina
#     added to the mixee: level=8080 name=null
set -euo pipefail
version=4.7.7
expected=$'added to the mixin: level=3 name=mina\nadded to the mixee: level=8080 name=null'

maven=$(cd "$(dirname "$0")/.." && pwd)/mvnw
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"$maven" -q --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=info.picocli:picocli:$version -DoutputDirectory="$folder" >/dev/null
cat >Mixins.java <<'JAVA'
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

class Mixins {

    static void addOptions(CommandSpec spec) {
        for (String name : new String[] {"--port", "--database"}) {
            spec.addOption(OptionSpec.builder(name).type(String.class).build());
        }
    }

    @Command
    static class ToItself {
        @Spec(Spec.Target.SELF)
        void add(CommandSpec spec) {
            addOptions(spec);
        }
    }

    @Command
    static class ToTheMixee {
        @Spec(Spec.Target.MIXEE)
        void add(CommandSpec spec) {
            addOptions(spec);
        }
    }

    @Command(name = "mixins")
    static class Commands {
        @Command
        void itself(@Mixin ToItself options, @Option(names = "--level") String level, @Parameters String name) {
            System.out.println("added to the mixin: level=" + level + " name=" + name);
        }

        @Command
        void mixee(@Mixin ToTheMixee options, @Option(names = "--level") String level, @Parameters String name) {
            System.out.println("added to the mixee: level=" + level + " name=" + name);
        }
    }

    public static void main(String[] arguments) {
        for (String command : new String[] {"itself", "mixee"}) {
            new CommandLine(new Commands()).execute(command, "--port", "8080", "--level", "3", "mina");
        }
    }
}
JAVA
seen=$(java -cp "$(printf '%s:' "$folder"/*.jar)" Mixins.java)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed: it was" "$expected" >&2; exit 1; }
