-- Written by us in the manner of Uptime Kuma 1.23; no capture of anybody's server. A test makes kuma.db of it.
-- Times are in UTC and do not say so. In it: an outage that begins with a retry, a retry that came to nothing,
-- maintenance, a pause of half an hour, a name that could not be looked up, the monitor's own fault, an outage not over.
PRAGMA page_size = 4096;
CREATE TABLE monitor (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(150), active BOOLEAN NOT NULL DEFAULT 1, interval INTEGER NOT NULL DEFAULT 20, url TEXT, type VARCHAR(20), hostname VARCHAR(255), port INTEGER, maxretries INTEGER NOT NULL DEFAULT 0, retry_interval INTEGER NOT NULL DEFAULT 0);
CREATE TABLE heartbeat (id INTEGER PRIMARY KEY AUTOINCREMENT, important BOOLEAN NOT NULL DEFAULT 0, monitor_id INTEGER NOT NULL REFERENCES monitor (id), status SMALLINT NOT NULL, msg TEXT, time DATETIME NOT NULL, ping INTEGER, duration INTEGER NOT NULL DEFAULT 0);
CREATE INDEX monitor_important_time_index ON heartbeat (monitor_id, important, time);
CREATE INDEX monitor_time_index ON heartbeat (monitor_id, time);
INSERT INTO monitor (id, name, interval, url, type, hostname, port, maxretries, retry_interval) VALUES
  (1, 'hk2-web', 60, 'https://hk2.example/', 'http', NULL, NULL, 1, 60),
  (2, 'hk2-ssh', 60, NULL, 'port', '203.0.113.17', 22, 0, 0);
INSERT INTO heartbeat (important, monitor_id, status, msg, time, ping, duration) VALUES
  (1, 1, 1, '200 - OK', '2026-11-10 01:08:00.292', 38, 0),
  (1, 2, 1, '', '2026-11-10 01:08:07.292', 38, 0),
  (0, 1, 1, '200 - OK', '2026-11-10 01:09:00.292', 38, 60),
  (0, 2, 1, '', '2026-11-10 01:09:07.292', 38, 60),
  (0, 1, 1, '200 - OK', '2026-11-10 01:10:00.292', 38, 60),
  (0, 2, 1, '', '2026-11-10 01:10:07.292', 38, 60),
  (0, 1, 1, '200 - OK', '2026-11-10 01:11:00.292', 38, 60),
  (0, 2, 1, '', '2026-11-10 01:11:07.292', 38, 60),
  (1, 1, 2, 'timeout of 48000ms exceeded', '2026-11-10 01:12:00.292', NULL, 60),
  (1, 2, 0, 'connect ECONNREFUSED 203.0.113.17:22', '2026-11-10 01:12:07.292', NULL, 60),
  (1, 1, 0, 'timeout of 48000ms exceeded', '2026-11-10 01:13:00.292', NULL, 60),
  (0, 2, 0, 'connect ECONNREFUSED 203.0.113.17:22', '2026-11-10 01:13:07.292', NULL, 60),
  (0, 1, 0, 'timeout of 48000ms exceeded', '2026-11-10 01:14:00.292', NULL, 60),
  (0, 2, 0, 'connect ECONNREFUSED 203.0.113.17:22', '2026-11-10 01:14:07.292', NULL, 60),
  (0, 1, 0, 'timeout of 48000ms exceeded', '2026-11-10 01:15:00.292', NULL, 60),
  (0, 2, 0, 'connect ECONNREFUSED 203.0.113.17:22', '2026-11-10 01:15:07.292', NULL, 60),
  (1, 1, 1, '200 - OK', '2026-11-10 01:16:00.292', 38, 60),
  (1, 2, 1, '', '2026-11-10 01:16:07.292', 38, 60),
  (0, 1, 1, '200 - OK', '2026-11-10 01:17:00.292', 38, 60),
  (0, 2, 1, '', '2026-11-10 01:17:07.292', 38, 60),
  (1, 1, 2, 'Request failed with status code 503', '2026-11-10 01:18:00.292', NULL, 60),
  (0, 2, 1, '', '2026-11-10 01:18:07.292', 38, 60),
  (1, 1, 1, '200 - OK', '2026-11-10 01:19:00.292', 38, 60),
  (1, 2, 0, 'getaddrinfo ENOTFOUND hk2.example', '2026-11-10 01:19:07.292', NULL, 60),
  (0, 1, 1, '200 - OK', '2026-11-10 01:20:00.292', 38, 60),
  (0, 2, 0, 'getaddrinfo ENOTFOUND hk2.example', '2026-11-10 01:20:07.292', NULL, 60),
  (1, 1, 3, 'Monitor under maintenance', '2026-11-10 01:21:00.292', NULL, 60),
  (1, 2, 1, '', '2026-11-10 01:21:07.292', 38, 60),
  (0, 1, 3, 'Monitor under maintenance', '2026-11-10 01:22:00.292', NULL, 60),
  (0, 2, 1, '', '2026-11-10 01:22:07.292', 38, 60),
  (1, 1, 1, '200 - OK', '2026-11-10 01:23:00.292', 38, 60),
  (1, 2, 0, 'Error while executing the ping program', '2026-11-10 01:23:07.292', NULL, 60),
  (0, 1, 1, '200 - OK', '2026-11-10 01:24:00.292', 38, 60),
  (0, 2, 0, 'Error while executing the ping program', '2026-11-10 01:24:07.292', NULL, 60),
  (1, 2, 1, '', '2026-11-10 01:25:07.292', 38, 60),
  (1, 2, 0, 'connect EHOSTUNREACH 203.0.113.17:22', '2026-11-10 01:26:07.292', NULL, 60),
  (0, 2, 0, 'connect EHOSTUNREACH 203.0.113.17:22', '2026-11-10 01:27:07.292', NULL, 60),
  (0, 1, 1, '200 - OK', '2026-11-10 01:55:00.292', 38, 1860),
  (0, 1, 1, '200 - OK', '2026-11-10 01:56:00.292', 38, 60);
