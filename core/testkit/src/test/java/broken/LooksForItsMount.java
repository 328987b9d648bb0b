package broken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LooksForItsMount {
    long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
