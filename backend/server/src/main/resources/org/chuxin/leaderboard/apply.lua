-- Applies standings to a board, each only if its revision is newer than the one that stands:
-- falls, holds, opt-outs, replays and late writes all converge by this one path.
-- KEYS: sorted set, hash resident -> "revision:criteria", hash of marks
-- ARGV: life of the board or '', watermark or '', then for each standing: resident, revision, score, criteria ('' = gone, '-' = joined, nothing counts yet)
for i = 3, #ARGV, 4 do
  local resident, revision, criteria = ARGV[i], ARGV[i + 1], ARGV[i + 3]
  local stands = redis.call('HGET', KEYS[2], resident)
  local split = stands and string.find(stands, ':', 1, true)
  if not stands or tonumber(revision) > tonumber(string.sub(stands, 1, split - 1)) then
    if stands and #stands > split + 1 then
      redis.call('ZREM', KEYS[1], string.sub(stands, split + 1) .. resident)
    end
    if #criteria > 1 then
      redis.call('ZADD', KEYS[1], ARGV[i + 2], criteria .. resident)
    end
    redis.call('HSET', KEYS[2], resident, revision .. ':' .. criteria)
  end
end
-- A board that was lost since its life was read is not complete.
if ARGV[1] ~= '' and redis.call('HGET', KEYS[3], 'life') == ARGV[1] then
  redis.call('HSET', KEYS[3], 'watermark', ARGV[2], 'complete', 'yes')
end
-- Nobody removes the board of a contest that is over: it goes an hour after the last reconciliation.
-- Its marks go first, so that no rest of it passes for complete.
redis.call('EXPIRE', KEYS[1], 3600)
redis.call('EXPIRE', KEYS[2], 3600)
redis.call('EXPIRE', KEYS[3], 3000)
return 1
