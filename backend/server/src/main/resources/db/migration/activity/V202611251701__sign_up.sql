CREATE TABLE sign_up (
    activity_id BIGINT NOT NULL,
    resident_id BIGINT NOT NULL,
    signed_up_by BIGINT NOT NULL,
    ticket BIGINT NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organisation_id BIGINT NOT NULL,
    signed_up_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    reason VARCHAR(200) NULL,
    PRIMARY KEY (activity_id, resident_id),
    KEY sign_up_order (activity_id, state, ticket, organisation_id),
    KEY sign_up_person (resident_id, state),
    KEY sign_up_by (signed_up_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
