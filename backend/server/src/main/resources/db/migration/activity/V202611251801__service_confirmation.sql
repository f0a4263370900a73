CREATE TABLE service_confirmation (
    entry_id BIGINT NOT NULL,
    organiser_id BIGINT NOT NULL,
    organiser_name VARCHAR(100) NOT NULL,
    confirmed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (entry_id, organiser_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
