package org.chuxin.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.chuxin.sandbox.Simulator;
import dev.chuxin.sandbox.clock.SandboxClock;
import dev.chuxin.sandbox.database.ServerStartException;
import org.chuxin.harness.Api;
import org.chuxin.identity.Role;
import org.chuxin.launch.demo.DemoData;
import org.chuxin.launch.folder.SandboxFolder;
import org.chuxin.launch.terminal.Log;
import org.chuxin.launch.terminal.Progress;
import org.slf4j.LoggerFactory;

/** Starts the whole sandbox in one process, and ends it with the process; blocks. */
public final class SandboxLauncher {

	private static final Duration HISTORY = Duration.ofDays(21);

	private static volatile boolean stopping;

	private final LaunchSettings settings;

	private final SandboxFolder folder;

	private final Ports ports;

	private final Parts parts;

	private SandboxLauncher(LaunchSettings settings, SandboxFolder folder) {
		this.settings = settings;
		this.folder = folder;
		this.ports = new Ports(settings.usualPorts());
		this.parts = new Parts(settings, this.ports);
	}

	/**
	 * Starts the sandbox and waits for its end.
	 * @param arguments {@code --fresh} begins anew
	 */
	public static void main(String[] arguments) {
		try {
			LaunchSettings settings = LaunchSettings.of(List.of(arguments), System.getProperties(), System.getenv());
			SandboxFolder folder = SandboxFolder.open(settings.folder());
			Log.toFile(folder.file(SandboxFolder.LOG));
			SandboxLauncher launcher = new SandboxLauncher(settings, folder);
			Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
			launcher.start();
			Thread.currentThread().join();
		}
		catch (LaunchException | ServerStartException ex) {
			fail(String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error ex) {
			LoggerFactory.getLogger(SandboxLauncher.class).error("the start failed", ex);
			fail(reason(ex) + "\nMore is in server.log of the sandbox's folder.");
		}
	}

	private void start() {
		try (Progress progress = Progress.start()) {
			boolean filling = prepare() && mayFill();
			SandboxClock clock = SandboxClock.in(this.folder.file("clock"));
			if (filling) {
				clock.setBack(Instant.now().minus(HISTORY));
			}
			progress.step("starting the databases");
			this.parts.startDatabases(this.folder);
			this.parts.startWeChat(clock);
			progress.step("starting the server");
			LaunchedServer server = this.parts.startServer(clock);
			if (filling) {
				fill(server, clock, progress);
			}
			clock.seal();
			this.folder.complete();
			print(server);
		}
	}

	private boolean prepare() {
		SandboxFolder.State state = this.folder.state();
		boolean halfMade = state == SandboxFolder.State.HALF_MADE;
		if (halfMade && !this.settings.fresh()) {
			System.err.println("The last start did not come to its end; beginning anew.");
		}
		if (this.settings.fresh() || halfMade) {
			this.folder.wipe();
		}
		return this.settings.fresh() || state != SandboxFolder.State.COMPLETE;
	}

	private boolean mayFill() {
		if (this.settings.externalWeChat()) {
			System.err.println("WeChat is external: there is no phone page and no demo data.");
			return false;
		}
		if (this.settings.externalSql() && !ExternalSql.of(System.getenv()).isEmpty()) {
			System.err.println("The database of CHUXIN_SQL_URL holds data already: no demo data is added.");
			return false;
		}
		return true;
	}

	private void fill(LaunchedServer server, SandboxClock clock, Progress progress) {
		Simulator phones = this.parts.simulator();
		if (phones != null) {
			Organisers organisers = new Organisers(server);
			organisers.exports(); // all come in once, so that their scopes can be set
			Api administrator = organisers.enter("sandbox.administrator", "方管理", Role.ADMINISTRATOR);
			Api editor = organisers.enter("sandbox.content-editor", "田编辑", Role.CONTENT_EDITOR);
			new DemoData(server.url(), phones, clock, administrator, editor,
					() -> organisers.enter("sandbox.activity-organiser", "江组织", Role.ACTIVITY_ORGANISER),
					this.settings.residents())
				.fill(progress::step);
		}
	}

	private void print(LaunchedServer server) {
		Simulator phones = this.parts.simulator();
		String phonePage = (phones != null) ? phones.url() + "/phone/" : "none, since WeChat is external";
		this.folder.running((phones != null) ? phonePage : server.url());
		int phonePort = (phones != null) ? URI.create(phones.url()).getPort() : Ports.PHONE;
		System.out.println("""
				Phone page  %s%s
				API         %s%s  health http://127.0.0.1:%d/actuator/health%s
				Data        %s
				%s
				Ctrl-C stops everything. Data and server.log stay in %s; scripts/run --fresh begins anew.""".formatted(
				phonePage, this.ports.note(Ports.PHONE, phonePort), server.url(),
				this.ports.note(Ports.SERVER, server.port()), server.managementPort(),
				this.ports.note(Ports.MANAGEMENT, server.managementPort()), this.parts.data(),
				new Organisers(server).exports(), shown(this.settings.folder())));
	}

	private void stop() {
		stopping = true;
		this.parts.close();
		this.folder.close();
	}

	private static Path shown(Path folder) {
		Path here = Path.of("").toAbsolutePath();
		return folder.startsWith(here) ? here.relativize(folder) : folder;
	}

	private static void fail(String message) {
		// Whatever fails while Ctrl-C ends the process fails because of it.
		if (!stopping) {
			System.err.println(message);
		}
		System.exit(1);
	}

	private static String reason(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return Objects.requireNonNullElse(root.getMessage(), root.toString());
	}

}
