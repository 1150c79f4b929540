/** Words that guessers try first, in lower case. A password that is nothing but these is refused. */
export const COMMON_WORDS: readonly string[] = `
password passwort passw0rd p4ssword pass word admin administrator root user guest login welcome letmein master secret
default change changeme qwerty qwertz azerty asdf asdfgh zxcvbn qazwsx 1qaz2wsx iloveyou princess dragon monkey shadow
sunshine football baseball superman batman michael jordan charlie jessica ashley michelle computer internet windows
google facebook twitter apple samsung nintendo pokemon pikachu doraemon naruto sakura hanako taro yamada tanaka suzuki
sato takahashi watanabe nihon nippon japan tokyo osaka kyoto yokohama nagoya sapporo fukuoka kobe hiroshima sendai
shiyakusho kencho kokyo hello world test testing demo sample example temp temporary office company system server access
trustno1 abc123 abcd1234 1234 12345 123456 1234567 12345678 123456789 1234567890 0123456789 111111 000000 123123 654321
112233 2018 2019 2020 2021 2022 2023 2024 2025 2026 2027 heisei reiwa showa spring summer autumn winter january february
march april june july august september october november december monday tuesday wednesday thursday friday saturday
sunday please open sesame opensesame correcthorsebatterystaple arigato konnichiwa aishiteru パスワード ぱすわーど 大阪 東京
`
  .trim()
  .split(/\s+/);
