ALTER TABLE activity ADD COLUMN series VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD KEY activity_series (series, starts_at)
