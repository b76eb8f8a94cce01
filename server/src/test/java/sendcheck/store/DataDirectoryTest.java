package sendcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path folder;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFolderOfSomebodysOwnFilesIsRefusedAndLeftAsItIs() throws Exception {
        Path script = Files.writeString(folder.resolve("run.sh"), "#!/bin/sh");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataDirectory data = DataDirectory.at(folder);
        assertThatThrownBy(data::take).isInstanceOf(UnusableData.class).hasMessageContaining("holds other files");
        assertThat(permissions(script)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    @Test
    void besideOurDataOtherFilesKeepTheirPermissions() throws Exception {
        DataDirectory data = DataDirectory.at(folder.resolve("new"));
        data.take();
        DatabaseFile.in(data).makeReady();
        data.token();
        data.release();
        Path script = Files.writeString(data.folder().resolve("run.sh"), "#!/bin/sh");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        data.take();
        assertThat(permissions(script)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(data.folder())).isEqualTo("rwx------");
        assertThat(permissions(data.folder().resolve("token"))).isEqualTo("rw-------");
        assertThat(permissions(data.folder().resolve("sendcheck.mv.db"))).isEqualTo("rw-------");
        assertThat(data.isTaken()).isTrue();
        data.release();
        assertThat(data.isTaken()).isFalse();
    }

    @Test
    void aNameThatTheDatabaseWouldMisreadIsRefused() {
        DataDirectory data = DataDirectory.at(folder.resolve("a;INIT=x"));
        assertThatThrownBy(data::take).isInstanceOf(UnusableData.class).hasMessageContaining(";");
    }
}
