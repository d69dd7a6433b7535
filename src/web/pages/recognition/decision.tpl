<nav class="trail" aria-label="[[forms.trail]]"><a href="/license">[[recognition.license_title]]</a></nav>
<h1 class="title" lang="en">{{PACK_TITLE}}</h1>
<p class="lead">{{LEAD}}</p>
{{#UNVERIFIED}}<div class="usa-alert usa-alert--warning"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><div class="usa-alert__body"><p><strong>[[recognition.unverified]]</strong> [[recognition.unverified_more]]</p></div></div>{{/UNVERIFIED}}
{{#SUPPOSED}}<form class="sentence-form group" action="{{ADDRESS}}" method="get"><p>[[recognition.supposed]] <label class="usa-sr-only" for="type">[[profile.type]]</label><input class="usa-input" id="type" name="type" value="{{TYPE}}" size="14"> [[recognition.supposed_from]] <label class="usa-sr-only" for="from">[[profile.effective]]</label><input class="usa-input" id="from" name="from" type="date" value="{{FROM}}"> [[recognition.supposed_to]] <label class="usa-sr-only" for="to">[[profile.expires]]</label><input class="usa-input" id="to" name="to" type="date" value="{{TO}}">.</p><p class="actions"><button class="usa-button usa-button--outline usa-button--tight" type="submit">[[recognition.show]]</button></p></form>{{/SUPPOSED}}
[[>recognition/figure]]
<section class="section" aria-labelledby="total-title">
<h2 class="title-section" id="total-title">[[recognition.total_title]]</h2>
[[>recognition/progress]]
[[>recognition/settlement]]
<ol class="plain-list after-title">[[>recognition/rules]]</ol>
</section>
<section class="section" aria-labelledby="items-title">
<h2 class="title-section" id="items-title">[[recognition.ledger_title]]</h2>
{{#NO_ITEMS}}<p>[[recognition.no_items]]</p>{{/NO_ITEMS}}
<div class="ledger">
<div class="ledger-head" aria-hidden="true"><span>[[recognition.column_activity]]</span><span>[[recognition.column_size]]</span><span>[[recognition.column_units]]</span><span>[[recognition.column_standing]]</span></div>
[[>recognition/items]]
</div>
</section>
<section class="section" aria-labelledby="next-title">
<h2 class="title-section" id="next-title">[[recognition.next_title]]</h2>
<ul class="plain-list after-title">{{#NEXT}}<li lang="{{TEXT_LANG}}">{{TEXT}}</li>{{/NEXT}}</ul>
{{#NOTE}}<p class="small slate" lang="en">{{TEXT}}</p>{{/NOTE}}
</section>
<p class="actions no-print"><a class="link-strong link-small" href="{{ADDRESS}}/decision.csv">[[forms.download_csv]]</a><a class="link-strong link-small" href="{{ADDRESS}}/decision.json">[[recognition.as_json]]</a><a class="link-strong link-small" href="{{ADDRESS}}/decision.txt">[[recognition.as_text]]</a><button class="link-button link-strong link-small needs-script" type="button" data-print>[[recognition.print]]</button></p>
[[>recognition/pack_foot]]
