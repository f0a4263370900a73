package dev.chuxin.sandbox.control;

import java.util.ArrayList;
import java.util.List;

/**
 * The faults that wait for calls, in the order in which they were ordered; never blocks.
 */
public final class Faults implements Forgetful {

	private final List<Fault> waiting = new ArrayList<>();

	/**
	 * Orders a fault.
	 */
	public synchronized void add(Fault fault) {
		if (fault.count() > 0) {
			this.waiting.add(fault);
		}
	}

	/**
	 * Takes the fault that the next call of the path meets.
	 */
	public synchronized Fault next(String path) {
		for (int index = 0; index < this.waiting.size(); index++) {
			Fault fault = this.waiting.get(index);
			if (fault.concerns(path)) {
				use(index, fault);
				return fault;
			}
		}
		return Fault.NONE;
	}

	@Override
	public synchronized void forget() {
		this.waiting.clear();
	}

	synchronized List<Fault> waiting() {
		return List.copyOf(this.waiting);
	}

	private void use(int index, Fault fault) {
		if (fault.count() > 1) {
			this.waiting.set(index, fault.oneLess());
		}
		else {
			this.waiting.remove(index);
		}
	}

}
