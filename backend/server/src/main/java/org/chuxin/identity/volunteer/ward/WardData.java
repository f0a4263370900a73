package org.chuxin.identity.volunteer.ward;

import java.util.List;
import java.util.stream.Stream;

import org.chuxin.identity.PersonalData;
import org.chuxin.platform.Days;

import org.springframework.stereotype.Component;

/**
 * What is kept about wards: it belongs to their guardian's data, and is erased with the
 * guardian's account. May block.
 */
@Component
class WardData implements PersonalData {

	private final Wards wards;

	private final WardRemoval removal;

	WardData(Wards wards, WardRemoval removal) {
		this.wards = wards;
		this.removal = removal;
	}

	@Override
	public List<String> tables() {
		return List.of("ward");
	}

	@Override
	public List<Section> export(long residentId) {
		Section own = new Section("监护的孩子",
				this.wards.of(residentId)
					.stream()
					.map((ward) -> new Row(ward.realName(),
							List.of(new Fact("出生日期", ward.birthDate().toString()),
									new Fact("登记时间", Days.text(ward.createdAt())))))
					.toList());
		Stream<Section> theirs = this.wards.of(residentId)
			.stream()
			.flatMap((ward) -> this.removal.export(ward.residentId())
				.stream()
				.filter((section) -> !section.rows().isEmpty())
				.map((section) -> new Section(ward.realName() + "：" + section.name(), section.rows())));
		return Stream.concat(Stream.of(own), theirs).toList();
	}

	@Override
	public void erase(long residentId) {
		this.wards.of(residentId).forEach((ward) -> this.removal.remove(residentId, ward.residentId()));
		this.wards.delete(residentId);
	}

	@Override
	public void eraseAhead(long residentId) {
		this.wards.of(residentId).forEach((ward) -> {
			this.removal.prepare(ward.residentId());
			this.removal.remove(residentId, ward.residentId());
		});
	}

}
