package dev.chuxin.sandbox.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The program that a test kills: starts both servers, tells their process ids and waits.
 */
final class ServersMain {

	private ServersMain() {
	}

	public static void main(String[] args) throws InterruptedException {
		Path folder = Path.of(args[0]);
		try (MariaDbProcess mariaDb = MariaDbProcess.start(folder.resolve("sql"), 0);
				RedisProcess redis = RedisProcess.start(folder.resolve("redis"), 0)) {
			System.out.println(mariaDb.pid() + " " + redis.pid());
			new CountDownLatch(1).await();
		}
	}

}
