{{#RESULT}}
<section class="section" aria-labelledby="result-title">
<h2 class="title-section" id="result-title">[[award.verify_result]]</h2>
[[>award/verdict_line]]
{{#SUMMARY}}<dl class="pairs">{{#FACT}}<div><dt>{{LABEL}}</dt><dd>{{VALUE}}</dd></div>{{/FACT}}</dl>{{/SUMMARY}}
<h3 class="title-side group">[[award.verify_each]]</h3>
<p class="second-line">[[award.checked]]</p>
[[>award/checks]]
</section>
{{/RESULT}}
