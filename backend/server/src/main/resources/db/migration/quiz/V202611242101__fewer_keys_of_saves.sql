ALTER TABLE answer_save DROP KEY answer_save_resident
