-- Readings: how many readers there are, and the articles. Each request is the next reader's, and of the next article: as long as
-- the readers last, each is a new one.
local browser = "Mozilla/5.0 (Linux; Android 14; HarmonyOS) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"
local readers, number, heads = 0, 0, {}

function init(args)
  readers = tonumber(args[1])
  for index = 2, #args do
    heads[index - 1] = "POST /api/v1/articles/" .. args[index] .. "/views HTTP/1.1\r\nHost: " .. wrk.host
      .. "\r\nUser-Agent: " .. browser .. "\r\nContent-Length: 0\r\nX-Real-IP: "
  end
end

function request()
  local reader = number % readers
  number = number + 1
  return heads[reader % #heads + 1] .. address(reader) .. "\r\n\r\n"
end
