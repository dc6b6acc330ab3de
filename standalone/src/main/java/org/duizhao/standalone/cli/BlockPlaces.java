package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentExtracted;

/** Where the blocks of plain text files begin in the decoded files; other formats have no such places. */
final class BlockPlaces {

    private final Map<Integer, Integer> starts = new HashMap<>();

    private BlockPlaces() {}

    /** @param paths of the document's files, in their order */
    static BlockPlaces of(DocumentExtracted document, List<Path> paths) throws IOException {
        BlockPlaces places = new BlockPlaces();
        for (int file = 0; file < paths.size(); file++) {
            if (document.files().get(file).mediaType().startsWith("text/plain")) {
                places.find(
                        TextFile.read(paths.get(file).toString(), InputStream.nullInputStream()),
                        file,
                        document.blocks());
            }
        }
        return places;
    }

    private void find(String text, int file, List<Block> blocks) {
        int from = 0;
        for (Block block : blocks) {
            int at = block.file() == file ? text.indexOf(block.text(), from) : -1;
            if (at >= 0) {
                starts.put(block.ordinal(), at);
                from = at + block.text().length();
            }
        }
    }

    /** UTF-16 index into the file's text; -1 where the block has no place. */
    int start(int block) {
        return starts.getOrDefault(block, -1);
    }
}
