CREATE TABLE service_objection (
    activity_id BIGINT NOT NULL,
    resident_id BIGINT NOT NULL,
    number TINYINT NOT NULL,
    text VARCHAR(500) NOT NULL,
    objected_at DATETIME(6) NOT NULL,
    outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    answer VARCHAR(500) NULL,
    answered_at DATETIME(6) NULL,
    answered_by BIGINT NULL,
    PRIMARY KEY (activity_id, resident_id, number),
    KEY service_objection_person (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
