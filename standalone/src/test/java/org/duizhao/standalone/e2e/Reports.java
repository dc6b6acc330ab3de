package org.duizhao.standalone.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.duizhao.standalone.client.Upload;

/** Reports made for a test. */
final class Reports {

    private Reports() {}

    /** A pair of files with so many sentences, in each of which an amount differs: hardly fewer issues. */
    static Upload differing(Path folder, String name, int sentences) throws IOException {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        Random random = new Random(sentences);
        for (int i = 0; i < sentences; i++) {
            int amount = 1000 + random.nextInt(8000);
            zh.append("第").append(i + 1).append("号工程已完成投资").append(amount).append("元。\n\n");
            en.append("Project No. ").append(i + 1).append(" has received an investment of ");
            en.append(amount + 7).append(" yuan.\n\n");
        }
        Path left = Files.writeString(folder.resolve(name + ".zh.txt"), zh);
        Path right = Files.writeString(folder.resolve(name + ".en.txt"), en);
        return Upload.pair(left, right, Map.of());
    }
}
