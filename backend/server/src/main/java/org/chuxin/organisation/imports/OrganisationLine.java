package org.chuxin.organisation.imports;

import org.chuxin.organisation.OrganisationKind;
import org.chuxin.organisation.Tree;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a line has it; a wrong value is reported already and stands here as
 * well as it could be read, so that the tree can be judged all the same.
 *
 * @param line line of the file, from 1
 * @param parentCode empty at the top
 */
record OrganisationLine(long line, String code, String name, @Nullable Tree tree, @Nullable OrganisationKind kind,
		String parentCode, int headcount) {
}
