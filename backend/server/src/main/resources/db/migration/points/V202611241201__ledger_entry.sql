CREATE TABLE ledger_entry (
    contest_id BIGINT NOT NULL,
    resident_id BIGINT NOT NULL,
    source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day DATE NOT NULL,
    correction INT NOT NULL,
    amount INT NOT NULL,
    at DATETIME(6) NOT NULL,
    branch_id BIGINT NULL,
    unit_id BIGINT NULL,
    community_id BIGINT NULL,
    PRIMARY KEY (contest_id, resident_id, source, day, correction),
    KEY ledger_entry_resident (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
