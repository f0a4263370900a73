package org.chuxin.identity.volunteer.ward;

import java.time.Instant;
import java.time.LocalDate;

import org.chuxin.identity.Person.Relation;
import org.chuxin.platform.secret.Cell;
import org.chuxin.platform.secret.Seal;

/** A ward as SQL keeps it: sealed, each field for its own cell. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WardRow(long residentId, long guardianId, String wardKey, byte[] realName, byte[] birthDate, byte[] relation,
		Instant createdAt) {

	static WardRow sealed(long guardianId, Ward ward, Seal seal) {
		long id = ward.residentId();
		return new WardRow(id, guardianId, ward.key(), seal.close(cell("real_name", id), ward.realName()),
				seal.close(cell("birth_date", id), ward.birthDate().toString()),
				seal.close(cell("relation", id), ward.relation().name()), ward.createdAt());
	}

	Ward open(Seal seal) {
		return new Ward(this.residentId, this.wardKey, seal.open(cell("real_name", this.residentId), this.realName),
				LocalDate.parse(seal.open(cell("birth_date", this.residentId), this.birthDate)),
				Relation.valueOf(seal.open(cell("relation", this.residentId), this.relation)), this.createdAt);
	}

	private static Cell cell(String column, long residentId) {
		return new Cell("ward", column, residentId);
	}

	@Override
	public String toString() {
		return "WardRow[" + this.residentId + "]";
	}

}
