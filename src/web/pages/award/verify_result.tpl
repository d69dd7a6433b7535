[[>shared/error_summary]]
{{#RESULT}}
<section class="verify-result" aria-labelledby="result-title">
<h2 class="title-section" id="result-title">[[award.verify_result]]</h2>
[[>award/verdict_line]]
{{#SUMMARY}}<dl class="pairs">
{{#WHO}}<div><dt>[[award.says_to]]</dt><dd class="finding">{{PERSON}}</dd></div>{{/WHO}}
{{#WHAT}}<div><dt>[[award.says_name]]</dt><dd>{{NAME}}</dd></div>{{/WHAT}}
<div><dt>[[award.says_secured]]</dt><dd>{{SIGNER}}{{#IDENTIFIER}} <small class="slate verify-identifier">{{TEXT}}</small>{{/IDENTIFIER}}</dd></div>
{{#WHEN}}<div><dt>[[award.awarded]]</dt><dd>{{DATE}}</dd></div>{{/WHEN}}
</dl>
<p class="small slate">{{FORM}}</p>{{/SUMMARY}}
<h3 class="title-side group">[[award.verify_each]]</h3>
<p class="second-line">[[award.checked]]</p>
[[>award/checks]]
</section>
{{/RESULT}}
