package org.chuxin.launch.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.chuxin.launch.LaunchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SandboxFolderTests {

	@TempDir
	private Path temporary;

	@Test
	void leavesAFolderAloneThatIsNoSandbox() throws IOException {
		Path letter = Files.writeString(this.temporary.resolve("letter.txt"), "dear");
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> SandboxFolder.open(this.temporary))
			.withMessageContaining("left alone");
		assertThat(letter).hasContent("dear");
	}

	@Test
	void knowsWhetherItsDataIsComplete() throws IOException {
		try (SandboxFolder folder = SandboxFolder.open(this.temporary)) {
			Files.writeString(folder.file(SandboxFolder.LOG), "a line");
			assertThat(folder.state()).isEqualTo(SandboxFolder.State.EMPTY);
			Files.createDirectory(folder.file("mariadb"));
			assertThat(folder.state()).isEqualTo(SandboxFolder.State.HALF_MADE);
			folder.complete();
			assertThat(folder.state()).isEqualTo(SandboxFolder.State.COMPLETE);
			folder.wipe();
			assertThat(folder.state()).isEqualTo(SandboxFolder.State.EMPTY);
		}
	}

	@Test
	void opensAgainAfterItWasClosed() {
		SandboxFolder.open(this.temporary).close();
		SandboxFolder.open(this.temporary).close();
		assertThat(this.temporary.resolve("running.txt")).doesNotExist();
	}

}
