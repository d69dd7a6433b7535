<section class="side-section" id="checklist" hx-get="{{PIECE_ADDRESS}}" hx-trigger="draft:saved from:body, upload:done from:body" hx-select="#checklist" hx-select-oob="#names:innerHTML,#file-names:innerHTML,#next,#part-state" hx-swap="outerHTML">
<h2 class="title-side">[[earning.before_submit]]</h2>
<p class="second-line small">{{READY_WORDS}}</p>
<ul class="checklist">
{{#CHECK}}{{#IS_READY}}<li class="is-ready"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#tick-disc"></use></svg><span><span class="usa-sr-only">[[earning.check_ready]] </span>{{TEXT}}</span></li>{{/IS_READY}}{{#IS_WANTING}}<li class="is-wanting"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg><span><span class="usa-sr-only">[[earning.check_wanting]] </span><a href="{{ADDRESS}}">{{TEXT}}</a></span></li>{{/IS_WANTING}}{{#IS_OPEN}}<li class="is-open"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#circle"></use></svg><span><span class="usa-sr-only">[[earning.check_open]] </span><a href="{{ADDRESS}}">{{TEXT}}</a></span></li>{{/IS_OPEN}}{{/CHECK}}
</ul>
{{#EDITABLE}}<p class="actions"><a class="usa-button usa-button--outline usa-button--tight" href="{{ADDRESS}}/submission">[[earning.to_submit]]</a></p>{{/EDITABLE}}
</section>
