package org.chuxin.organisation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What an organisation is: in which trees it can stand, and which place it offers. */
public enum OrganisationKind {

	/** A district (区), root of either tree. */
	DISTRICT(true, null, null),

	/** A guidance group (巡回指导组). */
	GUIDANCE_GROUP(true, null, Tree.PARTY),

	/** A committee above branches (党委、党工委、党组、党总支). */
	COMMITTEE(true, null, Tree.PARTY),

	/** A party branch (党支部). */
	BRANCH(false, PlaceKind.BRANCH, Tree.PARTY),

	/** A street (街道); its office is a work unit too. */
	STREET(true, PlaceKind.WORK_UNIT, Tree.ADMINISTRATION),

	/** A department of the district (部门). */
	DEPARTMENT(true, PlaceKind.WORK_UNIT, Tree.ADMINISTRATION),

	/** Another work unit (单位): a school, a hospital, a company. */
	WORK_UNIT(false, PlaceKind.WORK_UNIT, Tree.ADMINISTRATION),

	/** A community (社区). */
	COMMUNITY(false, PlaceKind.COMMUNITY, Tree.ADMINISTRATION);

	private final boolean top;

	private final @Nullable PlaceKind place;

	private final @Nullable Tree only;

	OrganisationKind(boolean top, @Nullable PlaceKind place, @Nullable Tree only) {
		this.top = top;
		this.place = place;
		this.only = only;
	}

	/**
	 * Whether it may stand without a parent.
	 * @return false for what would be an orphan then
	 */
	public boolean mayBeTop() {
		return this.top;
	}

	/**
	 * The place that residents can have there.
	 * @return its kind, or empty when nobody belongs there directly
	 */
	public Optional<PlaceKind> place() {
		return Optional.ofNullable(this.place);
	}

	/**
	 * Whether it can stand in a tree.
	 * @param tree the tree
	 * @return true when it can
	 */
	public boolean standsIn(Tree tree) {
		return this.only == null || this.only == tree;
	}

}
