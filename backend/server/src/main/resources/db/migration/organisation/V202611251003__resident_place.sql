CREATE TABLE resident_place (
    resident_id BIGINT NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organisation_id BIGINT NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claimed_at DATETIME(6) NOT NULL,
    decided_at DATETIME(6) NULL,
    PRIMARY KEY (resident_id, kind),
    KEY resident_place_organisation (organisation_id, state, resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
