package org.duizhao.standalone.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duizhao.bitext.entity.list.OwnName;
import org.duizhao.bitext.entity.pair.Entities;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Names of the user's own, for the commands that find entities. */
final class GazetteerOption {

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description =
                    "Names of your own, a line each: Chinese, English, type, tabs between; other names after a bar."
                            + " May be repeated.")
    private List<String> files = new ArrayList<>();

    /** The entities of the library and of the files. */
    Entities entities() throws IOException {
        List<OwnName> names = new ArrayList<>();
        for (String file : files) {
            try {
                names.addAll(OwnName.read(
                        "--gazetteer: " + file, TextFile.read(file, System.in).lines()));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
            }
        }
        return Entities.with(names);
    }
}
