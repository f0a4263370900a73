-- By it other instances learn that a nickname changed.
ALTER TABLE resident
    ADD COLUMN changed_at DATETIME(6) NULL ON UPDATE CURRENT_TIMESTAMP(6),
    ADD KEY resident_changed (changed_at)
