-- the columns are db-scheduler's: a task is an audience, an instance of it is a plan's key
CREATE TABLE plan (
    task_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task_instance VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task_data BLOB NULL,
    execution_time DATETIME(6) NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50) NULL,
    last_success DATETIME(6) NULL,
    last_failure DATETIME(6) NULL,
    consecutive_failures INT NULL,
    last_heartbeat DATETIME(6) NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY plan_due (execution_time),
    KEY plan_heartbeat (last_heartbeat)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
