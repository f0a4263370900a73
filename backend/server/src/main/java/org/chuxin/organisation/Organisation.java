package org.chuxin.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param id random, for other modules' tables; clients see the code
 * @param code external code: opaque, unique over both trees
 * @param name Chinese name
 * @param tree where it stands
 * @param kind what it is
 * @param parentId the one above it in the same tree; null at the top
 * @param headcount how many people belong to it and to what is below it, as it says
 * itself
 */
public record Organisation(long id, String code, String name, Tree tree, OrganisationKind kind, @Nullable Long parentId,
		int headcount) {
}
