/**
 * The script a site shows its visitors: it tells which page was seen and nothing of who sees it; no cookie, nothing stored. Only
 * with `data-keep`, for which a site asks its visitors first, the clicks that brought somebody are remembered for 90 days, so that
 * what is bought next week finds its post. `meydan('signup')` or `data-event="signup"` on a button tell what somebody did.
 */
export const TRACKER = `(()=>{let d=document,l=location,s=d.currentScript,g=n=>s.getAttribute("data-"+n),k="mdn",
a=g("api")||new URL(s.src).origin+"/api/event",h=g("domain")||l.hostname,p,
m=()=>{if(!s.hasAttribute("data-keep"))return;let c=[],t=+new Date,i=new URLSearchParams(l.search).get(k);
try{c=JSON.parse(localStorage[k]||"[]").filter(x=>t-x[1]<7776e6&&x[0]!=i);i&&c.push([i,t]);c=c.slice(-10);localStorage[k]=JSON.stringify(c)}catch{}return c.map(x=>x[0])},
t=(n,o={})=>{if(navigator.webdriver||d.visibilityState=="prerender")return;
fetch(a,{method:"POST",keepalive:true,credentials:"omit",headers:{"content-type":"text/plain"},
body:JSON.stringify({n,u:l.href,d:h,r:d.referrer||null,p:o.props,$:o.revenue,c:m()})}).catch(()=>{})},
v=()=>{let u=l.pathname+l.search;if(u!=p){p=u;t("pageview")}},
q=(window.meydan||{}).q||[];window.meydan=t;q.forEach(x=>t(...x));
for(let n of["pushState","replaceState"]){let f=history[n];history[n]=function(){f.apply(this,arguments);v()}}
addEventListener("popstate",v);d.addEventListener("visibilitychange",()=>p||d.visibilityState!="visible"||v());
d.addEventListener("click",e=>{let b=e.target.closest&&e.target.closest("[data-event]");b&&t(b.getAttribute("data-event"))});
d.visibilityState!="prerender"&&v()})()`
