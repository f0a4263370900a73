CREATE TABLE carried_attempts (
    quiz_id BIGINT NOT NULL,
    resident_id BIGINT NOT NULL,
    in_all INT NOT NULL,
    day DATE NOT NULL,
    that_day INT NOT NULL,
    PRIMARY KEY (quiz_id, resident_id),
    KEY carried_attempts_resident (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
