package org.duizhao.standalone.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.stage.identity.Role;

/** The tables of docs/security.md. */
final class EndpointTable {

    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z]+) (/\\S*)` \\| (\\w+) \\|$");
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private EndpointTable() {}

    /** An endpoint and the role that it asks for. */
    record Row(String method, String path, String role) {

        boolean isOpen() {
            return role.equals("anyone");
        }

        boolean lets(Role caller) {
            return isOpen() || Role.of(role).orElseThrow().enough().contains(caller);
        }

        /** The path with something in the place of each variable. */
        String sample() {
            return path.replace("/**", "/liveness")
                    .replace("{id}", ID)
                    .replace("{side}", "zh")
                    .replaceAll("\\{(block|offset|ordinal)}", "1")
                    .replaceAll("\\{\\w+}", "x");
        }
    }

    /** The rows under the headings {@code ### All services} and that of the service. */
    static List<Row> of(String service) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean within = false;
        for (String line : Files.readAllLines(LazyService.home().resolve("docs/security.md"))) {
            if (line.startsWith("#")) {
                within = Set.of("### All services", "### " + service).contains(line);
            }
            Matcher row = ROW.matcher(line);
            if (within && row.matches()) {
                rows.add(new Row(row.group(1), row.group(2), row.group(3)));
            }
        }
        return rows;
    }
}
