package dev.chuxin.bench.data;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.chuxin.bench.host.Stage;
import org.chuxin.quiz.attempt.AttemptRow;
import org.chuxin.quiz.paper.Paper;
import org.chuxin.quiz.paper.PooledQuestion;
import tools.jackson.databind.json.JsonMapper;

/** The papers of a wave, as the phones that started it see them; blocks. */
public final class Papers {

	/** Questions on each paper. */
	public static final int QUESTIONS = 5;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String SEEDS = """
			SELECT a.resident_id, a.algorithm, a.seed, a.question_ids FROM attempt a JOIN quiz q ON q.id = a.quiz_id
			WHERE q.code = ? AND a.number = ?""";

	private final Map<Long, Paper> papers;

	private Papers(Map<Long, Paper> papers) {
		this.papers = papers;
	}

	/**
	 * Reads the papers of a wave that started.
	 * @param stage where
	 * @param wave which
	 * @return its papers
	 */
	public static Papers of(Stage stage, Wave wave) {
		Map<Long, PooledQuestion> pool = pool(stage, wave.quiz());
		try (Connection connection = stage.sql(); PreparedStatement statement = connection.prepareStatement(SEEDS)) {
			statement.setString(1, wave.quiz());
			statement.setInt(2, wave.number());
			statement.setFetchSize(10_000);
			Map<Long, Paper> papers = new HashMap<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					List<PooledQuestion> drawn = unpack(rows.getBytes(4)).stream().map(pool::get).toList();
					papers.put(rows.getLong(1), Paper.of(rows.getInt(2), rows.getBytes(3), drawn));
				}
			}
			return new Papers(papers);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Long> unpack(byte[] ids) {
		ByteBuffer bytes = ByteBuffer.wrap(ids);
		return IntStream.range(0, ids.length / Integer.BYTES).mapToObj((i) -> (long) bytes.getInt(i * 4)).toList();
	}

	private static Map<Long, PooledQuestion> pool(Stage stage, String quiz) {
		return Arrays.stream(JSON.readValue(poolText(stage, quiz), PooledQuestion[].class))
			.collect(Collectors.toMap(PooledQuestion::id, Function.identity()));
	}

	private static String poolText(Stage stage, String quiz) {
		return Query.text(stage,
				"SELECT t.pool FROM quiz_text t JOIN quiz q ON q.id = t.quiz_id WHERE q.code = '" + quiz + "'");
	}

	/**
	 * The question ids of a quiz's pool, as attempts keep drawn ones.
	 * @param stage where
	 * @param quiz public id
	 * @return the first ones, four bytes each
	 */
	static byte[] firstDrawn(Stage stage, String quiz) {
		return AttemptRow.pack(pool(stage, quiz).keySet().stream().sorted().limit(QUESTIONS).toList());
	}

	/**
	 * The question of a paper at a position of what was drawn.
	 * @param residentId whose paper
	 * @param position from 0
	 * @return the question
	 */
	public Paper.Question question(long residentId, int position) {
		Paper paper = this.papers.get(residentId);
		if (paper == null) {
			throw new IllegalStateException("no attempt of " + residentId);
		}
		return paper.questions().stream().filter((each) -> each.position() == position).findFirst().orElseThrow();
	}

}
