package org.chuxin.organisation.imports;

import java.io.IOException;
import java.nio.file.Files;

import org.chuxin.identity.Caller;
import org.chuxin.organisation.Organisations;
import org.chuxin.platform.csv.ImportSummary;
import org.chuxin.platform.csv.ImportTurn;
import org.chuxin.platform.web.UploadedFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** May block. Lets administrators import organisations. */
@RestController
class ImportController {

	private final ImportTurn turn = new ImportTurn();

	private final TreeImports imports;

	private final ApplicationEventPublisher events;

	ImportController(TreeImports imports, ApplicationEventPublisher events) {
		this.imports = imports;
		this.events = events;
	}

	/**
	 * Imports a CSV file, all rows or none.
	 * @param caller the administrator
	 * @param file the file
	 * @return what it did
	 * @throws IOException when the temporary file cannot be read
	 */
	@PostMapping(path = "/api/v1/organiser/organisations/imports", consumes = "text/csv")
	ImportSummary importOrganisations(Caller.Organiser caller, UploadedFile file) throws IOException {
		ImportSummary summary = this.turn
			.take(() -> this.imports.importAll(OrganisationFile.read(Files.readAllBytes(file.path())), caller.actor()));
		this.events.publishEvent(new Organisations.Changed());
		return summary;
	}

}
