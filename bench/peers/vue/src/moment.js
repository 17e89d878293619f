// Times are formatted in Beijing's time zone.

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});
const fields = (time) => Object.fromEntries(parts.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));

/** `2022-06-14` */
export const date = (time) => {
  const { year, month, day } = fields(time);
  return `${year}-${month}-${day}`;
};

/** `2022年06月14日 09:30` */
export const dateAndTime = (time) => {
  const { year, month, day, hour, minute } = fields(time);
  return `${year}年${month}月${day}日 ${hour}:${minute}`;
};
