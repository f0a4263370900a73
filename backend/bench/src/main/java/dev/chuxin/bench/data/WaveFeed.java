package dev.chuxin.bench.data;

import java.util.function.IntFunction;

import dev.chuxin.bench.load.Feed;
import dev.chuxin.bench.load.Generator;
import dev.chuxin.bench.host.Stage;
import io.hyperfoil.http.api.HttpMethod;
import org.chuxin.quiz.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * One request of each person of a wave.
 *
 * @param wave which
 * @param paths by index of the person, from 0
 * @param bodies by index of the person, null for none
 */
public record WaveFeed(Wave wave, IntFunction<String> paths, @Nullable IntFunction<byte[]> bodies) implements Feed {

	/** Starts. */
	public static WaveFeed starts(Wave wave) {
		String path = wave.path();
		return new WaveFeed(wave, (_) -> path, null);
	}

	/** A save of one question each. */
	public static WaveFeed saves(Stage stage, Wave wave, int position) {
		Papers papers = Papers.of(stage, wave);
		String[] paths = new String[wave.people()];
		byte[][] bodies = new byte[wave.people()][];
		for (int i = 0; i < paths.length; i++) {
			Paper.Question question = papers.question(People.id(i + 1), position);
			paths[i] = wave.path() + "/answers/" + question.id();
			bodies[i] = Generator.bytes("{\"saveNumber\":1,\"optionIds\":[\"" + option(question, i) + "\"]}");
		}
		return new WaveFeed(wave, (i) -> paths[i], (i) -> bodies[i]);
	}

	/** Hand-ins; the answer to the last question rides along. */
	public static WaveFeed handIns(Stage stage, Wave wave) {
		Papers papers = Papers.of(stage, wave);
		String path = wave.path() + "/hand-in";
		byte[][] bodies = new byte[wave.people()][];
		for (int i = 0; i < bodies.length; i++) {
			Paper.Question question = papers.question(People.id(i + 1), Papers.QUESTIONS - 1);
			bodies[i] = Generator.bytes("{\"answers\":[{\"questionId\":\"" + question.id()
					+ "\",\"saveNumber\":1,\"optionIds\":[\"" + option(question, i) + "\"]}]}");
		}
		return new WaveFeed(wave, (_) -> path, (i) -> bodies[i]);
	}

	private static String option(Paper.Question question, int person) {
		return question.options().get(person % question.options().size()).id();
	}

	@Override
	public HttpMethod method() {
		return HttpMethod.PUT;
	}

	@Override
	public int size() {
		return this.wave.people();
	}

	@Override
	public String path(int index) {
		return this.paths.apply(index);
	}

	@Override
	public String token(int index) {
		return People.token(index + 1);
	}

	@Override
	public byte @Nullable [] body(int index) {
		return (this.bodies != null) ? this.bodies.apply(index) : null;
	}

}
