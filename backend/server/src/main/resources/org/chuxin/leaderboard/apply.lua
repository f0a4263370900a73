-- Applies standings to a board, each only if its revision is newer than the one that stands:
-- falls, holds, opt-outs, replays and late writes all converge by this one path.
-- KEYS: sorted set, hash resident -> "revision:criteria", hash of marks
-- ARGV: watermark or '', complete mark or '', then for each standing: resident, revision, score, criteria ('' = gone, '-' = joined, nothing counts yet)
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
if ARGV[1] ~= '' then redis.call('HSET', KEYS[3], 'watermark', ARGV[1]) end
if ARGV[2] ~= '' then redis.call('HSET', KEYS[3], 'complete', ARGV[2]) end
return 1
