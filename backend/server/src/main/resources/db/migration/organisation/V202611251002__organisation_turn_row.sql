INSERT INTO organisation_turn (id, revision) VALUES (1, 0)
