-- The address of a client, as a proxy writes it: one for each number below 2^24.
function address(number)
  local high, middle, low = math.floor(number / 65536) % 256, math.floor(number / 256) % 256, number % 256
  return "10." .. high .. "." .. middle .. "." .. low
end
