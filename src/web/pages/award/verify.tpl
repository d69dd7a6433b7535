<div class="page-narrow">
<h1 class="title">[[award.verify_title]]</h1>
<p class="lead">[[award.verify_lead]]</p>
<div id="verdict" tabindex="-1" aria-live="polite">
[[>award/verify_result]]
</div>
<form class="verify" data-verify data-target="#verdict" data-say-checking="[[award.verify_checking]]" data-say-failed="[[award.verify_failed]]" data-say-chosen="[[award.verify_chosen]]" action="/verify" method="post" enctype="multipart/form-data">
[[>shared/csrf]]
<div class="drop drop-tall">
<svg class="icon drop-icon" aria-hidden="true"><use href="/static/icons.svg#upload"></use></svg>
<p class="drop-words"><span class="needs-script">[[award.verify_drop]] </span><label class="drop-choose" for="verify-file">[[award.verify_choose]]</label><input class="drop-input" type="file" id="verify-file" name="file" accept=".json,.jsonld,.png,.svg,.jwt,.txt"></p>
<p class="drop-limits">[[award.verify_limits]]</p>
<p class="drop-chosen" data-chosen role="status"></p>
</div>
<div class="usa-form-group"><label class="usa-label" for="verify-text">[[award.verify_paste]]</label><textarea class="usa-textarea" id="verify-text" name="text" rows="3" spellcheck="false">{{TEXT:pre_escape}}</textarea></div>
<p class="actions"><button class="usa-button" type="submit">[[award.verify_check]]</button></p>
</form>
<section class="section" aria-labelledby="without-us">
<h2 class="title-section" id="without-us">[[award.verify_without_us]]</h2>
<p class="prose prose-small after-title">[[award.verify_without_us_more]]</p>
</section>
</div>
