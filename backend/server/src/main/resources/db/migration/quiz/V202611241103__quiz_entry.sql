CREATE TABLE quiz_entry (
    quiz_id BIGINT NOT NULL,
    resident_id BIGINT NOT NULL,
    PRIMARY KEY (quiz_id, resident_id),
    KEY quiz_entry_resident (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
