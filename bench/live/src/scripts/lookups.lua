-- One path, looked up by another client with each request.
local head, number = "", 0

function init(args)
  head = "GET " .. args[1] .. " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\nX-Real-IP: "
end

function request()
  number = number + 1
  return head .. address(number) .. "\r\n\r\n"
end
