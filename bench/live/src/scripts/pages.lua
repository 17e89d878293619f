-- Pages, one after another, by readers who pause for up to so many milliseconds after each.
local pause, number, requests = 0, 0, {}

function init(args)
  pause = tonumber(args[1])
  for index = 2, #args do
    requests[index - 1] = "GET " .. args[index] .. " HTTP/1.1\r\nHost: " .. wrk.host
      .. "\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n"
  end
end

function delay()
  return math.random(0, pause)
end

function request()
  number = number + 1
  return requests[number % #requests + 1]
end
