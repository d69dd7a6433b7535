{{#CERTIFIER}}<section class="section" aria-labelledby="certifier-{{SLUG}}">
<h2 class="title-section" id="certifier-{{SLUG}}">[[certificates.by_rule_title]]</h2>
<p class="second-line">[[certificates.by_rule_lead]] <a href="{{RULE_ADDRESS}}">[[certificates.by_rule_why]]</a></p>
{{#NOTHING}}<p>[[certificates.by_rule_nothing]]</p>
<p class="actions"><a class="link-strong" href="/catalog">[[shell.nav_catalog]]</a><a class="link-strong" href="/outside-activities/new">[[outside.new]]</a></p>{{/NOTHING}}
<ol class="docket">{{#ROW}}<li class="docket-row"><div class="docket-body"><h3 class="title-plain">{{ITEM_TITLE}}</h3>
<ul class="facts"><li><strong>{{UNITS}}</strong></li><li>{{WHEN}}</li><li>{{SIZE}}</li></ul>
{{#WHY}}<p class="small" lang="{{WHY_TEXT_LANG}}">{{WHY_TEXT}}</p>{{/WHY}}</div>
<div class="docket-side">{{#READY}}<form action="/unit-certificates" method="post">[[>shared/csrf]]<input type="hidden" name="sponsor" value="{{SPONSOR_SLUG}}"><input type="hidden" name="pack" value="{{FORM_PACK}}"><input type="hidden" name="activity" value="{{ACTIVITY}}"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[certificates.get]]<span class="usa-sr-only"> {{ITEM_TITLE}}</span></button></form>{{/READY}}{{#CERTIFIED}}<span class="state state-ready"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick-disc"></use></svg>[[certificates.certified_on]]</span><a href="{{CERTIFICATE}}">{{SERIAL}}</a>{{/CERTIFIED}}{{#WITHDRAWN}}<span class="state state-late"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>[[certificates.taken_back_on]]</span><a href="{{CERTIFICATE}}">{{SERIAL}}</a>{{/WITHDRAWN}}{{#UNFINISHED}}<span class="slate">[[certificates.once_finished]]</span>{{/UNFINISHED}}{{#MEND}}<a class="link-strong" href="{{MEND_ADDRESS}}">[[certificates.mend]]<span class="usa-sr-only"> {{ITEM_TITLE}}</span></a>{{/MEND}}</div></li>
{{/ROW}}</ol>
{{#TOTAL}}<div class="docket-foot"><strong>{{WORDS}}</strong>{{#ALL}}<form action="/unit-certificates" method="post">[[>shared/csrf]]<input type="hidden" name="sponsor" value="{{SPONSOR_SLUG}}"><input type="hidden" name="pack" value="{{FORM_PACK}}"><input type="hidden" name="activity" value=""><button class="usa-button" type="submit">{{LABEL}}</button></form>{{/ALL}}</div>{{/TOTAL}}
</section>{{/CERTIFIER}}
