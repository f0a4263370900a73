-- How many stand strictly before a member: a binary search over ranks, since members of one score are sorted.
-- KEYS: sorted set; ARGV: rank of the member, score, criteria
local low, high = redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. ARGV[2]), tonumber(ARGV[1])
while low < high do
  local middle = math.floor((low + high) / 2)
  local member = redis.call('ZRANGE', KEYS[1], middle, middle)[1]
  if string.sub(member, 1, #ARGV[3]) < ARGV[3] then low = middle + 1 else high = middle end
end
return low
