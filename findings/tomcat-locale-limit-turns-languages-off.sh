#!/usr/bin/env bash
# Tomcat takes ten languages of a request's Accept-Language. With an eleventh, getLocale() doesn't pass over it: it throws an
# IllegalArgumentException, and a servlet that asks (as Spring's DispatcherServlet does of every request) answers 500, to people
# who read many languages. The sentence of the exception says to raise maxLocaleCount of the connector. The highest int, meant as
# "as many as there are", makes the limit plus one negative: Accept-Language is then passed over as a whole, and every request has
# the machine's language, without a word. -1 takes all.
#
# Apache Tomcat 11.0.27 (org.apache.catalina.connector.Request.parseLocalesHeader), on any Java from 17 on. Seen:
#     maxLocaleCount 10: 3 languages: ko; 11 languages: status 500
#     maxLocaleCount 2147483647: 3 languages: en; 11 languages: en
#     maxLocaleCount -1: 3 languages: ko; 11 languages: ko
set -euo pipefail
version=11.0.27
expected='maxLocaleCount 10: 3 languages: ko; 11 languages: status 500
maxLocaleCount 2147483647: 3 languages: en; 11 languages: en
maxLocaleCount -1: 3 languages: ko; 11 languages: ko'

maven=$(cd "$(dirname "$0")/.." && pwd)/mvnw
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for artifact in org.apache.tomcat.embed:tomcat-embed-core:$version org.apache.tomcat:tomcat-annotations-api:$version; do
  "$maven" -q --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="$artifact" -DoutputDirectory="$folder" >/dev/null
done
cat >Languages.java <<'JAVA'
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

class Languages {

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        for (String limit : new String[] {"10", String.valueOf(Integer.MAX_VALUE), "-1"}) {
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(arguments[0]);
            tomcat.setPort(0);
            tomcat.getConnector().setMaxLocaleCount(Integer.parseInt(limit));
            Context context = tomcat.addContext("", arguments[0]);
            Tomcat.addServlet(context, "first", new HttpServlet() {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                    response.getWriter().print(request.getLocale().getLanguage());
                }
            });
            context.addServletMappingDecoded("/", "first");
            tomcat.start();
            int port = tomcat.getConnector().getLocalPort();
            System.out.println("maxLocaleCount " + limit + ": 3 languages: " + first(port, "ko,ja,fr") + "; 11 languages: "
                    + first(port, "ko,ja,fr,de,es,it,pt,nl,sv,fi,pl"));
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private static String first(int port, String languages) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .header("Accept-Language", languages)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : "status " + answer.statusCode();
    }
}
JAVA
seen=$(java -cp "$(printf '%s:' "$folder"/*.jar)" Languages.java "$folder" 2>log) || { cat log >&2; exit 1; }
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed: it was" "$expected" >&2; exit 1; }
