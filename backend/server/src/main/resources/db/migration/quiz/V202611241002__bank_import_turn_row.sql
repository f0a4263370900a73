INSERT INTO bank_import_turn (id) VALUES (1)
