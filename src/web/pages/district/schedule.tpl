[[>district/tabs]]
<h1 class="title">[[pay.schedule_title]]</h1>
<p class="lead">[[pay.schedule_lead]]</p>
{{#NONE}}<p class="second-line">[[pay.schedule_none]]</p>{{/NONE}}
{{#TABLE}}<div class="table-scroll group" tabindex="0" role="region" aria-label="{{FROM_WORDS}}"><table class="usa-table usa-table-tight"><caption>{{FROM_WORDS}}</caption><thead><tr><th scope="col">[[pay.step]]</th>{{#LANE}}<th scope="col" class="number">{{NAME}}<br><span class="small">[[pay.from_credits]]</span></th>{{/LANE}}</tr></thead><tbody>
{{#STEP}}<tr><th scope="row">{{NUMBER}}</th>{{#CELL}}<td class="number">{{AMOUNT}}</td>{{/CELL}}</tr>{{/STEP}}
</tbody></table></div>{{/TABLE}}
{{#CSV}}<p class="actions no-print"><a class="link-strong link-small" href="/district/schedule.csv">[[forms.download_csv]]</a></p>{{/CSV}}
<section class="section"><h2 class="title-section">[[pay.schedule_change]]</h2>
<form class="form" action="/district/schedule" method="post" enctype="multipart/form-data" novalidate>
[[>shared/csrf]]
[[>shared/error_summary]]
<div class="usa-form-group{{#FROM_ERROR}} usa-form-group--error{{/FROM_ERROR}}">
<label class="usa-label" for="from">[[pay.field_from]]</label>
{{#FROM_ERROR}}<p class="usa-error-message" id="from-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FROM_ERROR}}
<input class="usa-input usa-input--short" id="from" name="from" type="date" value="{{FROM}}"{{#FROM_ERROR}} aria-invalid="true"{{/FROM_ERROR}} autocomplete="off">
</div>
<div class="usa-form-group{{#CELLS_ERROR}} usa-form-group--error{{/CELLS_ERROR}}">
<label class="usa-label" for="cells">[[pay.field_cells]]</label>
<p class="usa-hint" id="cells-hint">[[pay.hint_cells]]</p>
{{#CELLS_ERROR}}<p class="usa-error-message" id="cells-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/CELLS_ERROR}}<textarea class="usa-textarea schedule-cells" id="cells" name="cells" rows="12" spellcheck="false" aria-describedby="cells-hint">{{CELLS:pre_escape}}</textarea>
</div>
<div class="usa-form-group"><label class="usa-label" for="file">[[pay.field_file]] <span class="optional">[[forms.optional]]</span></label><p class="usa-hint" id="file-hint">[[pay.hint_file]]</p><input class="usa-input" type="file" id="file" name="file" accept=".csv,text/csv" aria-describedby="file-hint"></div>
<p class="actions"><button class="usa-button" type="submit">[[pay.schedule_set]]</button></p>
</form></section>
