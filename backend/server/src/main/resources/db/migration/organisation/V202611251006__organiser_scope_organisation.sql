CREATE TABLE organiser_scope_organisation (
    organiser_id BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    PRIMARY KEY (organiser_id, organisation_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
